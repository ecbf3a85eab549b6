const legacy = require("./legacy.cjs");

legacy.attach({ id: "old" }).then((device) => console.log(device.device_id));
