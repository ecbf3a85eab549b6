import host from "node:process";

const { env: variables } = host;
variables["LATE_ID"] = "set";
