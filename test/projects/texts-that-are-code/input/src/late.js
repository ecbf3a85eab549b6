const s = document.createElement("script");
s.append("Rupt.attach({ client_id: 'abc', account: '1' })");
