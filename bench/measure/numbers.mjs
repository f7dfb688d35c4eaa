export const sorted = (values) => [...values].sort((a, b) => a - b);
export const median = (values) => quantile(values, 0.5);

/** Of the values as they are, without interpolation. */
export function quantile(values, share) {
  const order = sorted(values);
  return order[Math.min(order.length - 1, Math.floor(order.length * share))];
}

/** Median with the smallest and the largest. */
export const spread = (values) => ({ median: median(values), min: Math.min(...values), max: Math.max(...values) });
