export const config = { id: "client-1", other: "client-2" };
export function configure(id) {
  config.id = id;
}
