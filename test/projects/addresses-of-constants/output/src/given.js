const address = (name, version) =>
  `https://cdn.jsdelivr.net/npm/${name}@${version}`;

// TODO(rupt-migrate): script-tag: load the v3 client from the address your dashboard names
export const src = address("rupt", "2.24.1");
