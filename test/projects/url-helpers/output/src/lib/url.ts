export const baseUrl = () => {
  return process.env.BASE_URL || "https://localhost:8000";
};
export const LIMITS = { free: 2, team: 10 };
export function limitOf(tier: "free" | "team", extra = 1) {
  return LIMITS[tier] + extra;
}
export const page = (path: string) => new URL(path, "https://a.example").href;
export const counted = () => {
  console.log("counted");
  return "https://a.example/counted";
};
