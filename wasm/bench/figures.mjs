// Medians, for Node and the pages.

/** The median; of an even number the mean of the middle two. */
export function median(figures) {
  const sorted = figures.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

export const least = (figures) => Math.min(...figures);
