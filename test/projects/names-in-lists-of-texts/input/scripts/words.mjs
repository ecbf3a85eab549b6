console.log("rupt and others".split(" "), process.env.SDK_LABEL);
