// A copy of the SDK, which keeps rpt_last_fp in the browser.
const attach = async ({ client_id, account }) => {
  await fetch("https://api.rupt.dev/v2/device/attach", {
    method: "POST",
    body: JSON.stringify({ client_id, account }),
  });
};

export { attach };
export default { attach };
