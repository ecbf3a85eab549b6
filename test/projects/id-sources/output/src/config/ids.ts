export const ID = "one-id";
export enum Ids {
  Live = "one-id",
  Other = "two",
}
export const IDS = { live: "one-id", nested: { live: "one-id" } } as const;
export default IDS;
