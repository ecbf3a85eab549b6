import Rupt from "rupt";

const { id } = document.body.dataset;
if (id) void Rupt.attach({ client_id: process.env.RUPT_CLIENT_ID!, account: id });
