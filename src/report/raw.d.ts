/** A file as text: esbuild and Vite both read `?raw` so. */
declare module "*?raw" {
  const text: string;
  export default text;
}
