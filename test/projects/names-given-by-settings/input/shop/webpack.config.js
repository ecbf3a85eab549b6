import webpack from "webpack";

export default {
  plugins: [new webpack.ProvidePlugin({ startGuard: ["rupt", "attach"], Sharing: "rupt" })],
};
