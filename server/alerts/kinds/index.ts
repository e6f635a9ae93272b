import type { Kind } from '../kind.ts';
import { benchmarkGap } from './benchmark-gap.ts';
import { changePp } from './change-pp.ts';
import { changeRel } from './change-rel.ts';
import { controlChart } from './control-chart.ts';
import { dataQuality } from './data-quality.ts';
import { exposure } from './exposure.ts';
import { forecastCross } from './forecast-cross.ts';
import { rollJump } from './roll-jump.ts';
import { sql } from './sql.ts';
import { threshold } from './threshold.ts';
import { vintageBand } from './vintage-band.ts';

export const kinds: Record<Kind['id'], Kind> = {
  threshold,
  change_pp: changePp,
  change_rel: changeRel,
  vintage_band: vintageBand,
  control_chart: controlChart,
  roll_jump: rollJump,
  benchmark_gap: benchmarkGap,
  forecast_cross: forecastCross,
  exposure,
  data_quality: dataQuality,
  sql,
};
