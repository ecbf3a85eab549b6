export function override(target: Record<string, string>, values: Record<string, string>) {
  for (const key of Object.keys(values)) target[key] = values[key] as string;
}
