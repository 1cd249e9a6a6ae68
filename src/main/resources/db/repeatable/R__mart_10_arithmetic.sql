-- exact arithmetic: a percentage is a fraction num / den with den > 0 until it is printed
-- numeric division keeps 16 to 20 digits, so quotients are cut at 50 decimals by hand

create or replace function mart.quotient(num numeric, den numeric) returns numeric
language sql immutable parallel safe
return div(num * 1e50, nullif(den, 0)) * 1e-50;

comment on function mart.quotient(numeric, numeric) is
    '商：50 位小数，截尾；除数为零时为空 / quotient cut at 50 decimals; null when the divisor is zero';

-- rule G1: HALF_UP at two decimals, and never 100.00 while the true value is below 100
create or replace function mart.printed_pct(num numeric, den numeric) returns numeric
language sql immutable parallel safe
return case
    when num < 100 * den and round(round(mart.quotient(num, den), 30), 2) >= 100 then 99.99
    else round(round(mart.quotient(num, den), 30), 2)
end;

comment on function mart.printed_pct(numeric, numeric) is
    '打印百分比：两位小数四舍五入，真值不足 100 时不印 100.00 / a percentage as printed (rule G1)';

-- rule G2: exact where the decimal ends, else two decimals HALF_UP
create or replace function mart.printed_amount(num numeric, den numeric) returns numeric
language sql immutable parallel safe
return trim_scale(case
    when mart.quotient(num, den) * den = num then mart.quotient(num, den)
    else round(round(mart.quotient(num, den), 30), 2)
end);

comment on function mart.printed_amount(numeric, numeric) is
    '打印数量：能除尽时为精确小数，否则两位小数 / an amount as printed (rule G2)';

-- rule F2: x against the schedule s, both fractions in percent, bounds inclusive
create or replace function mart.band(x_num numeric, x_den numeric, s_num numeric, s_den numeric) returns text
language sql immutable parallel safe
return case
    when x_num * s_den >= (s_num + 10 * s_den) * x_den then 'ahead'
    when x_num * s_den >= (s_num - s_den) * x_den then 'on_track'
    when x_num * s_den >= (s_num - 10 * s_den) * x_den then 'behind'
    else 'at_risk'
end;

comment on function mart.band(numeric, numeric, numeric, numeric) is
    '进度档次：与序时进度相比 / status against the schedule (rule F2)';

-- levels for indicators that have no schedule to be held against (E3, E7, E11)
create or replace function mart.level(a_num numeric, a_den numeric, at_95 text, at_85 text) returns text
language sql immutable parallel safe
return case
    when a_num >= 95 * a_den then at_95
    when a_num >= 85 * a_den then at_85
    else 'at_risk'
end;

comment on function mart.level(numeric, numeric, text, text) is
    '完成率档次：95、85 为界 / status by level of attainment, 95 and 85 inclusive';

-- rule A6: the measures that count as a report, by kind; others do not
create or replace function mart.kind_measures(measure_kind text, aggregation text) returns text[]
language sql immutable parallel safe
return case
    when measure_kind = 'flow_sum' then array['cum', 'flow', 'pcum']
    when measure_kind = 'stock_latest' then array['stock', 'cum']
    when measure_kind in ('ratio_latest', 'full_coverage') then array['num', 'den']
    when measure_kind = 'composite_all' and aggregation = 'weighted_ratio' then array['num', 'den', 'due']
    when measure_kind = 'composite_all' then array['num', 'cum', 'stock']
    when measure_kind = 'monthly_each' then array['ok', 'due', 'den']
    when measure_kind = 'reference_ratio' then array['num', 'ref']
    when measure_kind = 'milestone' then array['stage', 'num', 'den']
end;

comment on function mart.kind_measures(text, text) is
    '各类指标算作报数的度量 / the measures that count as a report of an indicator (rule A6)';
