-- one schema a stage; readers see bi and nothing else
create schema raw;
create schema staging;
create schema core;
create schema mart;
create schema bi;
create schema batch;

comment on schema raw is '收件：到件登记与原件存档 / arrivals and their archived bytes';
comment on schema staging is '过渡：按件读出、尚未发布的陈述 / statements read from an arrival and not yet published';
comment on schema core is '核心：维度与事实 / dimensions and facts';
comment on schema mart is '集市：完成情况与得分 / attainment and scores';
comment on schema bi is '对外：报表工具只读这里的视图 / the only published contract: views for BI tools';
comment on schema batch is '运行：任务登记 / runs, Spring Batch job repository';
