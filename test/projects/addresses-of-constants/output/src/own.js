export const src = (name) => `https://cdn.acme.example/${name}`;
export const label = src("rupt");
