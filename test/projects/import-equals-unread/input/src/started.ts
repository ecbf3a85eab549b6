console.log("started");
const started = { url: "https://app.example/new" };
export = started;
