export async function loadSecrets() {
  process.env.LATE_ID = "late";
}
