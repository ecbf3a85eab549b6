export function needId() {
  if (!process.env.RUPT_ID) throw new Error("RUPT_ID is not set");
}
