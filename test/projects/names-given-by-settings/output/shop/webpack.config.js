import webpack from "webpack";

// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export default {
  plugins: [new webpack.ProvidePlugin({ startGuard: ["rupt", "attach"], Sharing: "rupt" })],
};
