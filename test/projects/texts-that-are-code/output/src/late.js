const s = document.createElement("script");
// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
s.append("Rupt.attach({ client_id: 'abc', account: '1' })");
