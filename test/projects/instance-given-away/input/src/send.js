export const send = (url, body) =>
  fetch(url, { method: "POST", body: JSON.stringify(body) });
