const { env } = process;

export function load(values) {
  for (const [name, value] of Object.entries(values)) env[name] = value;
}

export function take(ids) {
  [process.env.CLIENT_B] = ids;
}

export function forget() {
  delete process.env.CLIENT_C;
}
