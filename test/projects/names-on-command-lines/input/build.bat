@echo off
xcopy /Y node_modules\rupt\index.js public\js
rem xcopy node_modules\rupt
