const address = (name, version) =>
  `https://cdn.jsdelivr.net/npm/${name}@${version}`;

export const src = address("rupt", "2.24.1");
