import host from "node:process";

report(host.env.LATE_ID, host.argv);
