export const legacy = (user) => window.Rupt.attach({ client_id: "abc", account: user.id });
