export default defineNitroConfig({
  externals: { inline: ["rupt", "@ruptjs/client"] },
});
