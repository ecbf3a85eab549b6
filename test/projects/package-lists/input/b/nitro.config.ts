export default defineNitroConfig({
  externals: { inline: ["rupt"] },
});
