exports.config = () => {
  process.env.MY_RUPT = "dotenv-id";
};
