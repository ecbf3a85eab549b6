const post = (path, body) => fetch(`https://api.rupt.dev/${path}`, { method: "POST", body: JSON.stringify(body) });
const listen = (device) => new EventSource(`https://api.rupt.dev/v2/access/device/${device}/listen`);

export async function attach(options) {
  const response = await (await post("v2/device/attach", options)).json();
  listen(response.device_id);
  return response;
}

export default { attach };
