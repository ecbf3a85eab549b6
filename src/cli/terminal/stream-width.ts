/** The columns of a stream, from 20 to `most`; `fallback` where there is no terminal. */
export function streamWidth(stream: { columns?: number | undefined }, fallback = 80, most = 120): number {
  const columns = stream.columns ?? 0;
  return columns > 0 ? Math.max(20, Math.min(columns, most)) : fallback;
}
