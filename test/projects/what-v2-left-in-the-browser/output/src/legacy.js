// TODO(rupt-migrate): url-parameter: remove this handler once v2 is gone
export const fp = () =>
  localStorage.getItem("rpt_last_fp") ?? sessionStorage.rpt_last_fp;
// TODO(rupt-migrate): url-parameter: remove this handler once v2 is gone
export const c = () =>
  document.cookie.split("; ").find((c) => c.startsWith("rpt_last_challenge="));
export const e = (req) => {
  // TODO(rupt-migrate): url-parameter: remove this handler once v2 is gone
  const { rupt_action } = req.query;
  // TODO(rupt-migrate): url-parameter: remove this handler once v2 is gone
  return req.cookies.rpt_last_blocking_access ?? rupt_action;
};
