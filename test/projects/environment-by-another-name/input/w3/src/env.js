process.getBuiltinModule("process").env.LATE_ID = "set";
