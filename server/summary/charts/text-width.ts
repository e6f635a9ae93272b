/** Pixels of a letter at the size of chart labels: without a browser none is measured, and what is drawn wider than it was reserved is cut. */
const han = 11.5;
const latin = 6.4;

/** About how wide the widest of these texts is. */
export const textWidth = (texts: readonly string[]): number =>
  Math.max(
    0,
    ...texts.map((text) =>
      Array.from(text).reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? han : latin), 0),
    ),
  );
