<?php
return [
    'rupt' => ['version' => '2.24.1'],
];
