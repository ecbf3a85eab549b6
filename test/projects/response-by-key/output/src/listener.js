bus.on("rupt:attached", ({ device_id }) => send(device_id));
