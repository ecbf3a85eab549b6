export const fp = () =>
  localStorage.getItem("rpt_last_fp") ?? sessionStorage.rpt_last_fp;
export const c = () =>
  document.cookie.split("; ").find((c) => c.startsWith("rpt_last_challenge="));
export const e = (req) => {
  const { rupt_action } = req.query;
  return req.cookies.rpt_last_blocking_access ?? rupt_action;
};
