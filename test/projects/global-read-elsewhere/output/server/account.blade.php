<script>addEventListener("load", () => Rupt.getFingerprint({ client_id: "{{ $id }}" }))</script>
