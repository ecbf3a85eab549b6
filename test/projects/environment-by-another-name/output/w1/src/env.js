import * as host from "node:process";

host.env.LATE_ID = "set";
