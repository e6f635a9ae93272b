import type { Basis, Dimension, Scheme } from './metric.ts';

export type Name = { en: string; zh: string };

/** GET /api/catalog: all that a screen needs to ask questions and to name what comes back. */
export type CatalogAnswer = {
  snapshot: string;
  as_of: string;
  loaded_at: string;
  metrics: {
    id: string;
    name: Name;
    define: Name;
    family: string;
    kind: 'S' | 'F' | 'R';
    unit: 'money' | 'integer' | 'ratio';
    basis: readonly Basis[];
  }[];
  dimensions: { id: Dimension; name: Name }[];
  /** Last loaded first; the first one is what views preselect. */
  sources: {
    id: string;
    scheme: Scheme;
    currency: string;
    first_month: string;
    as_of: string;
    loaded_at: string;
    /** made by the generator, not by a lender: said on screen */
    generated: boolean;
    /** what the layout derived because the lender did not report it; null when nothing */
    derived: string | null;
  }[];
  /** Largest balance first within its source. */
  products: { id: string; source: string; name: Name }[];
  months: string[];
  cohorts: string[];
  segments: { id: Dimension; name: Name; values: { id: string; name: Name }[] }[];
};

/** GET /api/health */
export type HealthAnswer = { status: 'ok' | 'empty'; version: string; snapshot: string | null; as_of: string | null };
