const config = { clientId: "client-1" };
export = config;
