const track = (o) => new Proxy(o, { get: (t, k) => (console.log(k), t[k]) });
export const settings = track({ clientId: "abc", maxDevices: 2 });
