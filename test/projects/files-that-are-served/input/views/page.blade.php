<script src="{{ base_url }}/vendor/rupt/dist/index.min.js"></script>
