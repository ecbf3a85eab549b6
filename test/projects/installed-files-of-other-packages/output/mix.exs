defmodule App.MixProject do
  defp aliases do
    ["assets.deploy": ["cmd cp assets/node_modules/rupt/index.js priv/static/sharing.js"]]
  end
end
