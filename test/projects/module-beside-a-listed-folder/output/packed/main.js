const jobs = require("require-all")({ dirname: __dirname + "/jobs" });

for (const job of Object.values(jobs)) job.run();
