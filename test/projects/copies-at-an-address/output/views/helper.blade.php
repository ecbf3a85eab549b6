<script type="module">
  import Rupt from "{{ asset('vendor/rupt.mjs') }}";

  await Rupt.attach({ client_id: "abc", account: window.user });
</script>
