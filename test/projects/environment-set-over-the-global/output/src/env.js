const scope = globalThis;

scope.process.env.LATE_ID = "set";
