module.exports = { merged: { id: "client_d" }, passedOn: { id: "client_e" } };
