export const page = (user) =>
  `<script src="/node_modules/jquery/index.js"></script><script>Bankrupt.attach({ id: "${user}" })</script>`;

// The page had <script src="/node_modules/rupt/index.js"></script> once.
export const csp =
  "script-src https://cdn.rupt.dev/js/rupt.js; connect-src https://api.rupt.dev";
